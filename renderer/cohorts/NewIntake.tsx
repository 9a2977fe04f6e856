import { useTranslation } from 'react-i18next';
import { useOperation } from '../app/queries.ts';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { NewIntakeForm } from './NewIntakeForm.tsx';

/** The form of a new intake, once the other intakes and the rule book are known. */
export function NewIntake() {
  const { t } = useTranslation();
  const intakes = useOperation('cohorts.list', {});
  const rules = useOperation('rules.list', {});
  const failure = intakes.error?.failure ?? rules.error?.failure;
  if (intakes.data && rules.data) return <NewIntakeForm intakes={intakes.data} lines={rules.data} />;
  return (
    <Screen>
      <ScreenHead title={t('cohorts.form.title')} />
      <ScreenBody>{failure && <Refusal failure={failure} />}</ScreenBody>
    </Screen>
  );
}
