/** Who is mentioned in a message: a surface writes it so that a person still reads it, and what is kept of the message can do without. */

/** A person, a group or a channel as one word behind its sign: "@Ben.Ode", "#ops". */
export const mention = (sign: "@" | "#", name: string): string => `${sign}${name.replace(AROUND_NAME, "").replace(NO_NAME, ".")}`;

/** The text without anybody or any channel that is mentioned in it, by a surface or as people type it, and without mail addresses. */
export const withoutMentions = (text: string): string => text.replace(MENTION, "").trim();

const NO_NAME = /[^\p{L}\p{M}\p{N}_-]+/gu;
const AROUND_NAME = /^[^\p{L}\p{M}\p{N}_-]+|[^\p{L}\p{M}\p{N}_-]+$/gu;
/** Not the sharp of C#, nor a dot that ends the sentence. */
const MENTION = /(?:[\p{L}\p{N}._%+-]{1,64}@|@|(?<![\p{L}\p{N}])#)[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*/gu;
