// A thread that reads beside the first one.
import { load } from './load.js'

await load('commands').readBesideOthers()
