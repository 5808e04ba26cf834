/** The two sounds of a call: the microphone and, when it is shared, the call itself. */

export class NoCallSound extends Error {}

export async function microphone(): Promise<MediaStreamTrack> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true },
  });
  return firstAudio(stream);
}

/** Ask for the tab or screen of the call. Its picture has to be asked for, and is stopped at once. */
export async function call(): Promise<MediaStreamTrack> {
  const wishes = {
    video: true,
    audio: { suppressLocalAudioPlayback: false, restrictOwnAudio: true },
    systemAudio: "include",
    surfaceSwitching: "include",
  };
  const stream = await navigator.mediaDevices.getDisplayMedia(wishes as DisplayMediaStreamOptions);
  for (const track of stream.getVideoTracks()) track.stop();
  return firstAudio(stream);
}

export function canShareCall(): boolean {
  return typeof navigator.mediaDevices?.getDisplayMedia === "function";
}

function firstAudio(stream: MediaStream): MediaStreamTrack {
  const track = stream.getAudioTracks()[0];
  if (!track) throw new NoCallSound();
  return track;
}
