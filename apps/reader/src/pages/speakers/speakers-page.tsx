export function SpeakersPage() {
  return <h1>Speakers</h1>
}
