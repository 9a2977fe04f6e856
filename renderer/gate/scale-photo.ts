import type { InputOf } from '../../shared/contract/contract.ts';

type Photo = NonNullable<InputOf<'gate.setPhoto'>['photo']>;

const WIDTH = 480;
const HEIGHT = 640;
const QUALITY = 0.85;

/** The middle of a picture as 3×4, small enough to keep; null when the file is no picture. */
export async function scalePhoto(file: Blob): Promise<Photo | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const scale = Math.max(WIDTH / picture.width, HEIGHT / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  canvas.getContext('2d')?.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
  picture.close();
  const [, bytes = ''] = canvas.toDataURL('image/jpeg', QUALITY).split(',');
  return { mediaType: 'image/jpeg', bytes };
}
