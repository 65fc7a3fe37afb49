/** What GraphiQL's own style leaves to be mended. */
export const graphiqlStyle = `
/* Tabs can be dragged, and are moved for it also while they are only clicked: away from under the pointer. */
.graphiql-tab { transform: none !important; }

/* One column on a phone: the operation above its result, and the documentation above both. */
@media (max-width: 700px) {
  .graphiql-container { flex-direction: column; height: 100dvh; }
  .graphiql-container .graphiql-sidebar { flex-direction: row; width: auto; overflow: auto hidden; }
  .graphiql-container .graphiql-main { flex-direction: column; min-height: 0; }
  .graphiql-container .graphiql-sessions { margin: 0 8px 8px; min-height: 0; }
  #graphiql-session { flex-direction: column; overflow-y: auto; }
  #graphiql-session > * { flex: none !important; min-height: 60%; }
  .graphiql-horizontal-drag-bar { display: none; }
  .graphiql-container .graphiql-plugin { min-height: 45%; }
  .graphiql-container .graphiql-logo { display: none; }
}
`
