import { Link } from './navigation.tsx';

/** A person's name, whole and unbroken by initials; with a link when there is a page to open. */
export function PersonName({ name, to, title, agency }: { name: string; to?: string | undefined; title?: string | undefined; agency?: string | undefined }) {
  const about = [title, agency].filter((part) => part !== undefined).join(', ');
  return (
    <span className="person-name">
      {to ? <Link to={to}>{name}</Link> : <span>{name}</span>}
      {about ? <span className="person-name__about">, {about}</span> : null}
    </span>
  );
}
