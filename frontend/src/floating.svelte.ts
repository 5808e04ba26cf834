/**
 * The panel in a window of its own that stays above the others, where the browser can (Document
 * Picture-in-Picture), and in a plain small window where it cannot. It is the same panel: the same
 * state, drawn a second time.
 */

import { type Component, mount, unmount } from "svelte";
import { settings, wear } from "./settings.svelte";

interface PictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

const SIZE = { width: 380, height: 640 };

export class Floating {
  open = $state(false);
  private window: Window | null = null;

  // biome-ignore lint/suspicious/noExplicitAny: a component and its props are checked where they are given
  constructor(private readonly content: () => { component: Component<any>; props: any }) {}

  async toggle(): Promise<void> {
    if (this.open) {
      this.close();
      return;
    }
    const pip = (globalThis as { documentPictureInPicture?: PictureInPicture })
      .documentPictureInPicture;
    try {
      if (!pip) throw new Error("none here");
      this.furnish(await pip.requestWindow(SIZE));
    } catch {
      this.popUp();
    }
  }

  close(): void {
    this.window?.close();
    this.window = null;
    this.open = false;
  }

  private furnish(floating: Window): void {
    const page = floating.document;
    page.documentElement.lang = settings.language;
    page.title = document.title;
    wear(page);
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
      const copy = page.createElement("link");
      copy.rel = "stylesheet";
      copy.href = link.href; // the whole address: that window has none to be relative to
      page.head.append(copy);
    }
    const { component, props } = this.content();
    const drawn = mount(component, { target: page.body, props });
    floating.addEventListener("keydown", (event) => props.desk.pressed(event));
    floating.addEventListener("pagehide", () => {
      unmount(drawn);
      this.open = false;
      this.window = null;
    });
    this.window = floating;
    this.open = true;
  }

  private popUp(): void {
    const features = `popup,width=${SIZE.width},height=${SIZE.height}`;
    window.open(location.href, `bascule-${location.pathname.split("/").pop()}`, features);
  }
}
