// A sign-up that is done also ends this tab's verification, so that "Try again" begins anew. The link is shown when that
// has happened: nobody can be quicker than it.

const again = document.querySelector<HTMLElement>("[data-again]");

if (again) {
  sessionStorage.clear();
  again.hidden = false;
}
