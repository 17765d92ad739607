/** Words and signs that make a number a rough one. */
const ROUGH =
  /^(?:khoảng|tầm|chừng|độ|ước|trên|dưới|hơn|gần|ít nhất|nhiều nhất|tối thiểu|tối đa|không quá|từ|đến)(?!\p{L})|^[~≈<>≤≥±]|[+]$|(?:trở lên|trở xuống|hơn)$/iu

/** Two numbers with a dash or «đến» between them; words such as triệu may stand behind the first. */
const BETWEEN = /\d ?(?:\p{L}{1,8} ?){0,2}(?:-|~|đến|tới|hoặc|hay) ?\d/iu

/** Whether a typed line says a range or a rough number («5-7 triệu», «khoảng 10tr», «3 đến 5») instead of one number. */
export function isRange(line: string): boolean {
  return /\d/.test(line) && (ROUGH.test(line) || BETWEEN.test(line))
}
