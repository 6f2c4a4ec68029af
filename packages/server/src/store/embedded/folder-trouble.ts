import { codeOf, StoreUnavailable } from "../connect-failure.ts";

/** Does the work, and turns what the system says of a folder or disk on the way (EACCES, ENOSPC, …) into a sentence for the operator. */
export async function explainingTrouble<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const sentence = sentenceFor(codeOf(error), dataDir);
    throw sentence === undefined ? error : new StoreUnavailable(sentence, { cause: error });
  }
}

function sentenceFor(code: string | undefined, dataDir: string): string | undefined {
  switch (code) {
    case "EACCES":
    case "EPERM":
      return `The data folder ${dataDir} may not be read and written by this user. Set DATA_DIR to a folder of your own.`;
    case "EROFS":
      return `The data folder ${dataDir} lies on a read-only disk. Set DATA_DIR to a folder that can be written.`;
    case "ENOTDIR":
    case "EEXIST":
      return `The data folder ${dataDir} cannot be made: something on the way is a file. Set DATA_DIR to another path.`;
    case "ENOSPC":
    case "EDQUOT":
      return `The disk with ${dataDir} is full. Make room, or set DATA_DIR to another disk.`;
    case "EBUSY":
      return `The data folder ${dataDir} is a mounted disk that the database's user may not enter. Open it with chmod o+x.`;
    case undefined:
    default:
      return undefined;
  }
}
