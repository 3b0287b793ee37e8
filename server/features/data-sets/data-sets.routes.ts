import { dataSetsRoutes } from '../../../contract/data-sets.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { beginDataSet, changeColumns, changeDataSet, removeDataSet, removeImport } from './change-data-set.ts';
import { changeCleaning, readCleaning } from './change-cleaning.ts';
import { listDataSets } from './data-sets.sql.ts';
import { importFile } from './import-file.ts';
import { inspectFile } from './inspect-file.ts';
import { fetchPracticeFile, practiseMapping } from './practise-mapping.ts';
import { readDataSet, readQuality, readValues } from './read-data-set.ts';
import { findDataSet } from './data-sets.sql.ts';
import { fail } from '../../platform/named-error.ts';

export function registerDataSets(platform: HttpPlatform): void {
  bindRoutes(platform, dataSetsRoutes, {
    listDataSets: async ({ work, params }) => {
      const items = await listDataSets(work.db, params.prestudyId);
      return { items, total: items.length };
    },
    beginDataSet: ({ work, params, body }) => beginDataSet(work, params.prestudyId, body),
    practiseMapping: ({ work, params }) => practiseMapping(work, params.prestudyId),
    fetchPracticeFile: () => fetchPracticeFile(),
    readDataSet: ({ work, params }) => readDataSet(work, params.prestudyId, params.dataSetId),
    changeDataSet: ({ work, params, body }) => changeDataSet(work, params.prestudyId, params.dataSetId, body),
    removeDataSet: ({ work, params }) => removeDataSet(work, params.prestudyId, params.dataSetId),
    changeColumns: ({ work, params, body }) => changeColumns(work, params.prestudyId, params.dataSetId, body),
    inspectFile: async ({ work, params, query, upload }) =>
      (await findDataSet(work.db, params.prestudyId, params.dataSetId)) ? inspectFile(upload, query.encoding) : fail('not-found'),
    importFile: ({ work, params, query, upload }) => importFile(work, upload, {
      ...params, period: query.period, encoding: query.encoding, decisions: query.columns, keepKey: query.keepKey === 'yes',
    }),
    removeImport: ({ work, params }) => removeImport(work, params.prestudyId, params.dataSetId, params.importId),
    readCleaning: ({ work, params }) => readCleaning(work, params.prestudyId, params.dataSetId),
    changeCleaning: ({ work, params, body }) => changeCleaning(work, params.prestudyId, params.dataSetId, body),
    readValues: ({ work, params, query }) => readValues(work, params.prestudyId, params.dataSetId, query.column),
    readQuality: ({ work, params }) => readQuality(work, params.prestudyId, params.dataSetId),
  });
}
