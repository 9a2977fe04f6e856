/** One step of the file's format. `sql` runs inside a transaction with foreign keys unchecked until its end. */
export interface Migration {
  id: number;
  name: string;
  sql: string;
}
