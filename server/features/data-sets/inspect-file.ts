import type { FileReport, TextEncoding } from '../../../contract/data-files.ts';
import type { UploadedFile } from '../../platform/http/upload.ts';
import type { NamedError } from '../../platform/named-error.ts';
import { guessRole } from './guess-role.rules.ts';
import { openTable } from './open-table.ts';
import { readingFaults } from './table-fault.ts';
import { TableProfile } from './table-profile.ts';

/** Reads a file through and tells what it holds. Nothing of it is stored. */
export async function inspectFile(file: UploadedFile, encoding: TextEncoding): Promise<FileReport | NamedError> {
  return readingFaults(async () => {
    const table = await openTable(file, encoding);
    try {
      const profile = new TableProfile(table.header, table.header.map((_name, index) => index));
      for await (const batch of table.batches) profile.add(batch);
      return reportOf(table, profile);
    } finally {
      await table.close();
    }
  });
}

function reportOf({ fileKind, encoding, sheet, header }: Awaited<ReturnType<typeof openTable>>, profile: TableProfile): FileReport {
  return {
    fileKind, encoding, sheet, rows: profile.rows, repeats: profile.repeats,
    columns: profile.columns.map((column, index) => {
      const role = guessRole(header[index] ?? '', column.codes());
      return { number: index + 1, role, kind: column.kind(), quality: column.quality(role), examples: column.examples(), sensitive: column.sensitive() };
    }),
  };
}
