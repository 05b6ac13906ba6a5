import { toJsonSchema } from "@valibot/to-json-schema";
import { expect, it } from "vitest";
import { datasetFileForSchema } from "./dataset-file";

it("the JSON Schema beside the data is what the validator says; `npm run schema` writes it anew", async () => {
  const schema = toJsonSchema(datasetFileForSchema, { errorMode: "ignore", typeMode: "input" });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../public/data/dataset.schema.json");
});
