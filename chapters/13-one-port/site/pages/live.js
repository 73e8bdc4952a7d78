"use strict";
const $ = (id) => document.getElementById(id);
const [page] = performance.getEntriesByType("navigation");
$("version").value = { h2: "HTTP/2" }[page.nextHopProtocol] ||
	page.nextHopProtocol.toUpperCase();
for (const span of document.querySelectorAll(".host"))
	span.textContent = location.host;

const scheme = location.protocol === "https:" ? "wss://" : "ws://";
const socket = new WebSocket(scheme + location.host + "/echo");
const say = (text) => {
	const line = document.createElement("li");
	line.textContent = text;
	$("log").append(line);
};
socket.onopen = () => {
	$("state").value = "open";
	socket.send("hello");
};
socket.onclose = (event) => { $("state").value = "closed: " + event.code; };
socket.onmessage = (event) => say(event.data);
$("form").onsubmit = (event) => {
	event.preventDefault();
	socket.send($("word").value);
	$("word").value = "";
};
