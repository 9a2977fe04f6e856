/** A name that every file system takes, Kazakh letters kept. */
export const fileNameOf = (name: string): string => name.replaceAll(/[\\/:*?"<>|\u2011]/g, '-');
