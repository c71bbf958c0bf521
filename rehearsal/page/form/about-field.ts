/** What a field of a form needs to know of the question around it. */
export type AboutField = Readonly<{
  ids: Readonly<{ field: string; label: string; more: string; problem: string }>;
  label: string;
  required: boolean;
  invalid: boolean;
}>;
