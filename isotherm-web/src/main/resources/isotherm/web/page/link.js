// The way to the server: requests with the token, and frames over one WebSocket.
const token = location.hash.slice(1);

export const hasToken = /^[0-9a-f]{32}$/.test(token);

export class Refused extends Error {}

export async function ask(method, path, body, type = "application/json") {
  const headers = { Authorization: `Bearer ${token}` };
  if (body !== undefined) headers["Content-Type"] = type;
  const answer = await fetch(path, { method, headers, body });
  if (!answer.ok) throw new Refused((await answer.json().catch(() => ({}))).error ?? answer.statusText);
  return answer;
}

export const json = async (method, path, body, type) => (await ask(method, path, body, type)).json();

// Calls back with each frame; asks for the next one when the last has been drawn. Comes back when the server does.
export function watch(onFrame, onState) {
  let wait = 250;
  const connect = () => {
    const socket = new WebSocket(`ws://${location.host}/api/frames`);
    socket.binaryType = "arraybuffer";
    const next = () => socket.readyState === WebSocket.OPEN && socket.send('{"ready": true}');
    socket.onopen = () => {
      wait = 250;
      socket.send(JSON.stringify({ token }));
      next();
      onState(true);
    };
    socket.onmessage = event => {
      onFrame(event.data);
      requestAnimationFrame(next);
    };
    socket.onclose = () => {
      onState(false);
      setTimeout(connect, wait);
      wait = Math.min(4000, 2 * wait);
    };
  };
  connect();
}
