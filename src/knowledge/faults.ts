/** A fault in the knowledge, as a person who edits it has to see it: where, what was found, what is wrong, what to do. */

export type Fault = {
  /** Relative to the folder that holds the knowledge, for example `knowledge/azure/services/compute.yaml`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What was found there, shortened. Null where nothing was. */
  readonly value: string | null;
  readonly problem: string;
  readonly remedy: string;
};

export const faultToText = (fault: Fault): string => `${fault.file}:${fault.line}:${fault.column} ${fault.problem} - ${fault.remedy}`;
