/** The one source of chance: what a quiz is drawn from, and what a quiz together is known by. */
import { randomInt } from "node:crypto";

/** Six letters and digits: short enough to be typed again, and two billion of them. */
export const newSeed = (): string => randomInt(36 ** 5, 36 ** 6).toString(36);
