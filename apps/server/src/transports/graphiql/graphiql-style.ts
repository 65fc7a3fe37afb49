/** What GraphiQL's own style leaves to be mended. */
export const graphiqlStyle = `
/* Tabs can be dragged, and are moved for it also while they are only clicked: away from under the pointer. */
.graphiql-tab { transform: none !important; }

/* Room for ten tabs: those that are not open show no sign to close them. */
.graphiql-tab:not(.graphiql-tab-active) .graphiql-tab-close { display: none; }

/* Links, where GraphiQL has its mark. */
.graphiql-logo > div > span { display: none; }
.graphiql-logo > div > div { width: auto !important; }
.communique-links { display: flex; gap: 12px; align-items: center; font-size: 14px; font-weight: 400; position: relative; }
.communique-links a, .communique-links button {
  color: inherit; background: none; border: 0; padding: 4px; font: inherit; text-decoration: underline; cursor: pointer; white-space: nowrap;
}
.communique-history {
  position: absolute; top: 100%; right: 0; z-index: 20; width: 26rem; max-height: 60vh; overflow: auto; padding: 12px; border-radius: 8px;
  background: hsl(var(--color-base)); box-shadow: var(--popover-box-shadow); border: var(--popover-border);
}
.communique-history a { display: block; overflow: hidden; text-overflow: ellipsis; }

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
