import { readConfig } from "./api/src/app/config.ts";
import { dataSource } from "./api/src/app/dataSource.ts";
import { openStorage } from "./api/src/app/database.ts";

const storage = await openStorage(readConfig(process.env), console.log);

/** What the TypeORM command line works with: the database of `npm start`, as its owner. */
export default dataSource(storage.owner);
