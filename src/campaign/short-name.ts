import type { Unit } from './campaign.ts'

/** «TP. Buôn Ma Thuột», «huyện Lắk»: the place is name enough in a list. */
export function shortName({ place }: Unit): string {
  return place.replace(/^thành phố /, 'TP. ').replace(/^thị xã /, 'TX. ')
}
