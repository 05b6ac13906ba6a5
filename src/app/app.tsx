import { useQuery } from "@tanstack/react-query";
import { datasetsQuery } from "../data/dataset-query";

/** The gate: everything below it is given datasets that have arrived and been checked. */
export function App() {
  const { data: datasets, error } = useQuery(datasetsQuery);
  if (error) return <p role="alert">{error.message}</p>;
  if (!datasets) return <p aria-busy="true">Cloud Race</p>;
  return (
    <main>
      <h1>Cloud Race</h1>
      <ul>
        {datasets.flatMap(({ figures }) => figures.map(({ id, paraphrase }) => <li key={id}>{paraphrase.en}</li>))}
      </ul>
    </main>
  );
}
