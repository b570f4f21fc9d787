namespace TeamsJourney.Local.Tests.Bots;

/// <summary>A tab made with Microsoft's library, which writes down what its host tells it.</summary>
internal static class TabPage
{
    public const string Html = """
        <!doctype html><meta charset="utf-8"><title>Tab</title><pre id="told">…</pre><p id="theme"></p>
        <script src="/teams.js"></script>
        <script>
          (async () => {
            const { app, authentication } = microsoftTeams;
            await app.initialize([location.ancestorOrigins[0]]);
            app.registerOnThemeChangeHandler((theme) => { document.getElementById("theme").textContent = theme; });
            const context = await app.getContext();
            const token = await authentication.getAuthToken();
            app.notifySuccess();
            document.getElementById("told").textContent = JSON.stringify({
              user: context.user.userPrincipalName, entra: context.user.id, tenant: context.user.tenant.id, locale: context.app.locale, theme: context.app.theme,
              channel: context.channel.displayName, group: context.team.groupId, sub: context.page.subPageId, claims: JSON.parse(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"))).oid,
            });
          })().catch((problem) => { document.getElementById("told").textContent = "failed: " + problem; });
        </script>
        """;
}
