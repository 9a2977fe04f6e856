import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { Initials } from '../components/Initials.tsx';
import classes from './PersonChoice.module.css';

interface Props {
  people: OutputOf<'session.state'>['people'];
  login: string;
  /** What is asked; who signs in where nothing else is said. */
  legend?: string;
  /** `pointed`: chosen by the mouse; the arrows go on among the people. */
  onChoose: (login: string, pointed: boolean) => void;
}

/** The people of the desk with their duties; arrows move among them, as in any group of radio buttons. */
export function PersonChoice({ people, login, legend, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.people}>
      <legend>{legend ?? t('session.unlock.who')}</legend>
      <div className={classes.list}>
        {people.map((person) => (
          <label
            key={person.login}
            className={person.login === login ? `${classes.person} ${classes.chosen}` : classes.person}
          >
            <input
              type="radio"
              name="person"
              className="sr"
              checked={person.login === login}
              onChange={({ nativeEvent }) => onChoose(person.login, (nativeEvent as UIEvent).detail > 0)}
            />
            <Initials name={person.fullName} />
            <span className="truncate">{person.fullName}</span>
            <small>{t(`session.role.${person.role}`)}</small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
