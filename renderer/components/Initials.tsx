import classes from './Initials.module.css';

/** Two letters in a circle, where no photograph is needed: 'Сейітқазиев Нұрсұлтан' → СН. */
export function Initials({ name }: { name: string }) {
  const letters = name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => word.charAt(0).toLocaleUpperCase())
    .join('');
  return (
    <span className={classes.initials} aria-hidden>
      {letters}
    </span>
  );
}
