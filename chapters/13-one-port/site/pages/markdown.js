"use strict";
// As much of Markdown as the lessons need, and no more. It makes elements, never
// text that is read as HTML: what a page says cannot become a part of ours.

function element(name, ...inside) {
	const e = document.createElement(name);
	e.append(...inside);
	return e;
}

// link leads to other pages within this one, and to other files as they are.
function link(text, to, base) {
	const a = element("a", ...inline(text, base));
	const url = new URL(to, base);
	const ours = url.origin === location.origin;
	if (!ours && url.protocol !== "https:")
		return a;
	a.href = ours && url.pathname.endsWith(".md") ?
		"#" + url.pathname.slice(1) : url.href;
	return a;
}

// inline is what stands within a line: code, links, emphasis.
function inline(text, base) {
	const parts = [];
	const mark =
		/`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|\*([^*\s][^*]*)\*/;
	for (let m; (m = mark.exec(text)); ) {
		const [all, code, name, to, strong, em] = m;
		parts.push(text.slice(0, m.index));
		if (code) parts.push(element("code", code));
		else if (name) parts.push(link(name, to, base));
		else if (strong) parts.push(element("strong", ...inline(strong, base)));
		else parts.push(element("em", ...inline(em, base)));
		text = text.slice(m.index + all.length);
	}
	return [...parts, text];
}

// row is a table's line; a | in code is escaped there.
function row(line, cell, base) {
	const cells = line.replace(/^\||\|\s*$/g, "").split(/(?<!\\)\|/);
	return element("tr", ...cells.map((c) => element(cell,
		...inline(c.trim().replaceAll("\\|", "|"), base))));
}

function table(lines, base) {
	const [head, , ...rows] = lines;
	return element("table", element("thead", row(head, "th", base)),
		element("tbody", ...rows.map((r) => row(r, "td", base))));
}

// items are a list's: a line that is none goes on with the item before it.
function items(lines, base) {
	const all = [];
	for (const line of lines) {
		const item = /^(?:[-*]|\d+\.) +(.*)/.exec(line);
		if (item) all.push(item[1]);
		else all[all.length - 1] += " " + line.trim();
	}
	return element(/^\d/.test(lines[0]) ? "ol" : "ul",
		...all.map((i) => element("li", ...inline(i, base))));
}

const blank = /^\s*$/, list = /^(?:[-*]|\d+\.) +/, ends =
	/^\s*$|^#{1,6} |^```|^>|^\||^<!--/;

// markdown is the page as elements; base is where its links begin.
function markdown(text, base) {
	const lines = text.split("\n"), out = [];
	const take = (more) => {
		const taken = [];
		while (lines.length && more(lines[0])) taken.push(lines.shift());
		return taken;
	};
	while (lines.length) {
		const line = lines[0];
		const heading = /^(#{1,6}) (.*)/.exec(line);
		if (heading) {
			out.push(element("h" + heading[1].length,
				...inline(heading[2], base)));
			lines.shift();
		} else if (line.startsWith("```")) {
			lines.shift();
			out.push(element("pre",
				take((l) => !l.startsWith("```")).join("\n")));
			lines.shift();
		} else if (line.startsWith("    ")) {
			out.push(element("pre", take((l) => l.startsWith("    "))
				.map((l) => l.slice(4)).join("\n")));
		} else if (line.startsWith(">")) {
			out.push(element("blockquote", ...inline(
				take((l) => l.startsWith(">")).map((l) => l.slice(1))
					.join(" "), base)));
		} else if (line.startsWith("|")) {
			out.push(table(take((l) => l.startsWith("|")), base));
		} else if (list.test(line)) {
			out.push(items(take((l) => !ends.test(l)), base));
		} else if (blank.test(line) || line.startsWith("<!--")) {
			lines.shift();
		} else {
			out.push(element("p", ...inline(
				take((l) => !ends.test(l)).join(" "), base)));
		}
	}
	return out;
}
