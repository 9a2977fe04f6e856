import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportContent } from '../../shared/strength/report.ts';
import { sheetOf } from '../../shared/strength/report.ts';
import { useCommand } from '../app/queries.ts';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import classes from './NamesPanel.module.css';

interface Props {
  cohortId: number;
  content: ReportContent;
  onClose: () => void;
}

/** How many men each platoon should have; what is typed counts when the field is left. */
export function EstablishmentPanel({ cohortId, content, onClose }: Props) {
  const { t } = useTranslation();
  const state = useCommand('strength.setEstablishment');
  const platoons = sheetOf(content).rows.flatMap(({ platoon, establishment }) =>
    platoon === null ? [] : [{ platoon, establishment }],
  );
  return (
    <Inspector title={t('strength.column.establishment')} onClose={onClose}>
      <InspectorSection>
        <div className={classes.form}>
          {platoons.map(({ platoon, establishment }) => (
            <NumberInput
              key={`${platoon} ${establishment}`}
              label={t('strength.menOf', { platoon })}
              defaultValue={establishment ?? ''}
              min={1}
              max={1000}
              allowDecimal={false}
              onBlur={(event) => {
                const men = event.currentTarget.value.trim() === '' ? null : Number(event.currentTarget.value);
                if (men !== establishment) void state.run({ cohortId, platoon, men });
              }}
            />
          ))}
        </div>
      </InspectorSection>
    </Inspector>
  );
}
