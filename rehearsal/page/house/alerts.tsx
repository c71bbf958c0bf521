export type Alert = Readonly<{ id: number; sentence: string }>;

type AlertsProps = Readonly<{ alerts: readonly Alert[]; dismiss(id: number): void }>;

/** Why things could not be done, until the reader takes it away. */
export function Alerts({ alerts, dismiss }: AlertsProps) {
  return (
    <div class="alerts" role="alert">
      {alerts.map(({ id, sentence }) => (
        <p key={id} class="alert">
          <span>{sentence}</span>
          <button type="button" class="button small" onClick={() => dismiss(id)}>
            Dismiss
          </button>
        </p>
      ))}
    </div>
  );
}
