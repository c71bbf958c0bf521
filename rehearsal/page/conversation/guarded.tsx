import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { NotDrawn } from '../component/not-drawn.tsx';

/** One message that cannot be drawn must not take the others with it. */
export function Guarded({ children }: Readonly<{ children: ComponentChildren }>) {
  const [trouble] = useErrorBoundary();
  if (trouble === undefined) return <>{children}</>;
  return (
    <NotDrawn what={`this message (${trouble instanceof Error ? trouble.message : 'unknown trouble'})`} />
  );
}
