const MEGABYTE = 1_048_576;

/** A list of people is never larger than this, in bytes. */
export const MOST_FILE_BYTES = 20 * MEGABYTE;

/** The numbers of the refusal `admissions.fileTooLarge`. */
export function tooLargeNumbers(bytes: number) {
  return { megabytes: Math.ceil(bytes / MEGABYTE), limitMegabytes: MOST_FILE_BYTES / MEGABYTE };
}
