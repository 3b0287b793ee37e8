import type { ActorRole } from '../../contract/access.ts';

/** The one who asks. A participant has no agency. */
export interface Actor {
  kind: 'staff' | 'participant';
  id: string;
  agencyId: string | null;
  unitId: string | null;
  role: ActorRole;
  name: string;
  title: string;
  agencyName: string | null;
}
