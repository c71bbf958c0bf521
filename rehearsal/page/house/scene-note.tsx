import { useEffect, useState } from 'preact/hooks';
import { useHouse } from './house-context.ts';

/** What one can try in the scene that is on, until the reader knows it. It comes back when a scene begins. */
export function SceneNote() {
  const { house } = useHouse();
  const [known, setKnown] = useState(false);
  const isOn = house.scene.state === 'on';
  useEffect(() => {
    if (!isOn) setKnown(false);
  }, [isOn]);
  const scene = house.scenes.find(({ id }) => id === house.scene.id);
  if (!isOn || known || scene === undefined) return null;
  return (
    <section class="scene-note" aria-label="What you can try here">
      <p>{scene.about}</p>
      <button type="button" class="button small" onClick={() => setKnown(true)}>
        Got it
      </button>
    </section>
  );
}
