import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { schemaDate } from "@foelgeskab/medcom/emessage";
import { readXml } from "@foelgeskab/medcom/xml";
import { memoryPages, validateXML, type XMLFileInfo } from "xmllint-wasm";

/** Whether a message keeps its schema. Messages of xmllint can quote what stands in the letter: show them to operators, never log them. */
export type SchemaVerdict =
  | { readonly valid: true }
  | { readonly valid: false; readonly problems: readonly SchemaProblem[] };

/** What the schema does not allow, and in which line of the XML text (0: nowhere in particular). */
interface SchemaProblem {
  readonly line: number;
  readonly message: string;
}

/**
 * Checks a MedCom message against the schemas of its namespace, which lie in `schemaFolder` by date as MedCom publishes them
 * (`2005/08/07/EMessage.xsd` …). Runs in a worker thread of its own, reads only that folder, fetches nothing.
 * Throws when the schemas themselves are missing or broken: that is for the operator, not for the sender.
 */
export async function validateOioxml(xmlText: string, schemaFolder: string): Promise<SchemaVerdict> {
  const document = readXml(xmlText);
  if (!document.ok) {
    const { why, where } = document.unreadable;
    return { valid: false, problems: [{ line: where?.line ?? 0, message: why.en }] };
  }
  const date = schemaDate(document.namespace);
  if (date === undefined) {
    return { valid: false, problems: [{ line: 1, message: "The root element is in no MedCom namespace." }] };
  }
  const schemas = await schemasOf(join(schemaFolder, date));
  const result = await validateXML({
    xml: { fileName: "message.xml", contents: utf8Declared(xmlText) },
    schema: schemas.main,
    preload: schemas.included,
    maxMemoryPages: 128 * memoryPages.MiB,
  });
  if (result.valid) return { valid: true };
  return {
    valid: false,
    problems: result.errors.map((error) => ({ line: error.loc?.lineNumber ?? 0, message: error.message })),
  };
}

/** xmllint-wasm gets the text as UTF-8 whatever it was before, and refuses a declaration that says otherwise. */
function utf8Declared(xmlText: string): string {
  return xmlText.replace(/^\uFEFF?<\?xml[^>]{0,200}\?>/, '<?xml version="1.0" encoding="UTF-8"?>');
}

interface SchemaSet {
  readonly main: XMLFileInfo;
  readonly included: readonly XMLFileInfo[];
}

const loaded = new Map<string, Promise<SchemaSet>>();

function schemasOf(folder: string): Promise<SchemaSet> {
  const known = loaded.get(folder);
  if (known !== undefined) return known;
  const loading = loadSchemas(folder);
  loaded.set(folder, loading);
  // A folder that could not be read is looked for again next time: the operator may have put it right.
  loading.catch(() => loaded.delete(folder));
  return loading;
}

async function loadSchemas(folder: string): Promise<SchemaSet> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(".xsd"))
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return { fileName: relative(folder, path).split(sep).join("/"), contents: await readFile(path) };
      }),
  );
  const main = files.find((file) => file.fileName === "EMessage.xsd");
  if (main === undefined)
    throw new Error(`The schema folder ${folder} has no EMessage.xsd. Put MedCom's schemas of that date there.`);
  return { main, included: files.filter((file) => file !== main) };
}
