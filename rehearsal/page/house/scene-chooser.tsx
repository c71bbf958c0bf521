import { useState } from 'preact/hooks';
import { Dialog } from '../popup/dialog.tsx';
import { useHouse } from './house-context.ts';

/** Which scene is on, and the others one can begin. */
export function SceneChooser() {
  const { house, order } = useHouse();
  const [open, setOpen] = useState(false);
  const current = house.scenes.find(({ id }) => id === house.scene.id);
  const begin = (id: string) => {
    setOpen(false);
    void order({ kind: 'scene', id });
  };
  return (
    <div class="scene" data-testid="scene-chooser">
      <button type="button" class="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Scene: {current?.title ?? house.scene.id}
      </button>
      {open ? (
        <Dialog title="Choose a scene" close={() => setOpen(false)}>
          <p>A scene begins from its beginning. What was played before is gone then.</p>
          <ul class="scenes">
            {house.scenes.map(({ id, title, about }) => (
              <li key={id} class={id === house.scene.id ? 'scene-offered on' : 'scene-offered'}>
                <button
                  type="button"
                  class="button"
                  aria-current={id === house.scene.id ? 'true' : undefined}
                  aria-describedby={`scene-${id}`}
                  onClick={() => begin(id)}
                >
                  {title}
                </button>
                <p id={`scene-${id}`}>
                  {about}
                  {id === house.scene.id ? (
                    <strong> This one is on. Choosing it begins it anew.</strong>
                  ) : null}
                </p>
              </li>
            ))}
          </ul>
        </Dialog>
      ) : null}
    </div>
  );
}
