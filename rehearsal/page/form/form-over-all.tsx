import { useOnScreen } from '../place/on-screen.ts';
import { FormDialog } from './form-dialog.tsx';

/** The form that lies over everything else, if there is one. Another form begins with its own answers. */
export function FormOverAll() {
  const { form } = useOnScreen().screen;
  if (form === undefined) return null;
  // New screens keep coming while one writes: only another form may take the place of this one.
  return <FormDialog key={JSON.stringify(form)} form={form} />;
}
