import { MOST_FILE_BYTES, tooLargeNumbers } from '../../../shared/admissions/list-file.ts';
import { ok, type Result, refuse } from '../../../shared/kit/result.ts';

/** A list somebody picked, on its way through the door. */
export interface ListFile {
  fileName: string;
  /** base64 */
  bytes: string;
}

/** The bytes of a picked file; one that is far too large is refused before it is read. */
export async function openListFile(file: File): Promise<Result<ListFile>> {
  if (file.size > MOST_FILE_BYTES)
    return refuse('admissions.fileTooLarge', { fileName: file.name, ...tooLargeNumbers(file.size) });
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return ok({ fileName: file.name, bytes: address.slice(address.indexOf(',') + 1) });
}
