import { useCommand } from '../app/queries.ts';
import { ManForm } from './ManForm.tsx';

interface Props {
  cohortId: number;
  onAdded: (id: number) => void;
  onClose: () => void;
}

/** A man who stands in no list. */
export function AddMan({ cohortId, onAdded, onClose }: Props) {
  const add = useCommand('admissions.add', { inline: true });
  return (
    <ManForm
      cohortId={cohortId}
      man={null}
      failure={add.failure}
      busy={add.running}
      onClose={onClose}
      onSave={(parts) =>
        void add.run({ cohortId, ...parts }).then((result) => {
          if (result.ok) onAdded(result.value.id);
        })
      }
    />
  );
}
