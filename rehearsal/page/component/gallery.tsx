import type { APIMediaGalleryComponent } from 'discord-api-types/v10';
import { Picture } from './picture.tsx';

export function Gallery({ gallery }: Readonly<{ gallery: APIMediaGalleryComponent }>) {
  return (
    <div class="gallery">
      {gallery.items.map((item) => (
        <Picture
          key={item.media.url}
          media={item.media}
          words={item.description}
          spoiler={item.spoiler}
          size="large"
        />
      ))}
    </div>
  );
}
