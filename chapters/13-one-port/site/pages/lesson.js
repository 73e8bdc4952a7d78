"use strict";
// With -files ../.. the server has the course itself: its pages are read here,
// #chapters/01-sockets/README.md and so on. A server without it has no
// README.md, and the page is shorter by that.
const shelf = document.getElementById("lesson");

async function turnTo(page) {
	const answer = await fetch(page);
	if (!answer.ok)
		return;
	const contents = document.createElement("a");
	contents.href = "#README.md";
	contents.textContent = "All chapters";
	shelf.replaceChildren(contents, ...markdown(await answer.text(),
		new URL(page, location.href)));
	const first = shelf.hidden;
	shelf.hidden = false;
	document.title = shelf.querySelector("h1")?.textContent ?? page;
	if (!first || location.hash)
		shelf.focus();
}

const here = () => location.hash.slice(1) || "README.md";
addEventListener("hashchange", () => turnTo(here()));
turnTo(here());
