/** Why people come, as it is written when they are referred. */
export const referralReasons = [
  'Har varit sjukskriven i två år och vill prova att komma ut igen, men inte ensam.',
  'Vill jobba men vet inte längre vad som går. Behöver någon som håller ihop kontakterna.',
  'Slutade skolan i ettan. Har provat praktik två gånger och vill veta varför det inte höll.',
  'Mår bättre sedan i våras. Läkaren tycker att det är dags, och personen själv vill ta det i små steg.',
  'Har försörjningsstöd och ångest som gör det svårt att ta sig hemifrån. Vill ha något att gå till.',
  'Arbetade som kock i tio år innan utmattningen. Saknar köket men är rädd för tempot.',
  'Nyligen utskriven från heldygnsvård. Vill börja fundera på vardag och arbete.',
  'Har flera kontakter som inte vet om varandra. Orkar inte berätta samma sak en gång till.',
  'Har sökt hundra jobb utan svar. Behöver hjälp att se vad som är möjligt.',
  'Vill studera men vet inte hur det går ihop med ekonomin och hälsan.',
  'Har varit hemma med sjuka barn och blev själv sjuk. Vill tillbaka till vården, kanske i en annan roll.',
  'Hör ofta av sig och frågar när det är hens tur. Motiverad, och trött på att vänta.',
] as const;

/** What a self-referral says, in the person's own words. */
export const ownReasons = [
  'Jag såg lappen på biblioteket. Jag vill ha ett jobb men jag behöver hjälp att börja.',
  'Jag har mått dåligt länge men nu vill jag framåt. Kan ni ringa mig på förmiddagen?',
  'Min kompis gick hos er och det blev bra. Jag vill också prova.',
  'Jag klarar inte att åka själv till möten men jag vill vara med.',
] as const;

export const admitReasons = [
  'Hör till målgruppen och vill själv. Vi börjar med ett lugnt första möte.',
  'Stödet passar. Personen vill ta det stegvis, och det kan vi.',
  'Målgruppen stämmer. Parterna är överens om att samordna.',
] as const;

export const waitReasons = [
  'Alla coacher har fullt just nu. Vi hör av oss varje månad tills det finns plats.',
  'Hör till målgruppen, men vill vänta tills behandlingen är klar. Platsen hålls.',
] as const;

/** A no always comes with something else. */
export const declines = [
  { reason: 'Bor inte i kommunen längre.', instead: 'Vi ringde kommunen dit personen flyttat och lämnade över med personens ja.' },
  { reason: 'Behovet är boende och skulder just nu, inte arbete.', instead: 'Tid hos budgetrådgivningen och boendestöd bokades under samtalet.' },
  { reason: 'Ville själv avvakta när det visade sig vad programmet är.', instead: 'Öppen mottagning på torsdagar, och ett kort med direktnummer.' },
  { reason: 'Har redan samma stöd genom en annan insats.', instead: 'Vi pratade med den insatsen och bekräftade nästa möte där.' },
] as const;
