/** Meals by sitting of an intake. */
export function MealsPanel({ cohortId }: { cohortId: number }) {
  return <div data-cohort={cohortId} />;
}
