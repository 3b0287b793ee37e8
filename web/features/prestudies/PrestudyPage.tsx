export function PrestudyPage() { return null; }
