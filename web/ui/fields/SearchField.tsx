import type { Ref } from 'react';
import { Icon } from '../Icon.tsx';
import { useFieldIds } from './FieldShell.tsx';
import './fields.css';

/** Narrows a list as one types. The label is heard, the placeholder seen. */
export function SearchField({ label, value, onChange, ref }: { label: string; value: string; onChange: (value: string) => void; ref?: Ref<HTMLInputElement> | undefined }) {
  const ids = useFieldIds({});
  return (
    <div className="search" role="search">
      <Icon name="search" />
      <label htmlFor={ids.control} className="visually-hidden">{label}</label>
      <input ref={ref} id={ids.control} className="control" type="search" placeholder={label} value={value} autoComplete="off"
        onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
