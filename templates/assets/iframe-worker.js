/*
 * Lets the search work from file://, where browsers refuse to start a worker.
 *
 * The theme's search script wants the global scope of a worker: `addEventListener`, `postMessage`
 * and `importScripts`. An empty frame of our own origin gives it one. The script is loaded into
 * the frame from its file, so a content security policy needs neither `unsafe-inline` nor
 * `unsafe-eval`. The script finds its own address when its parent has an `IFrameWorker`.
 */
(() => {
  "use strict"
  if (location.protocol !== "file:") return

  /** Load a classic script into a document. */
  const load = (document, url) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script")
      script.src = url
      script.onload = () => resolve()
      script.onerror = () => reject(new Error(`cannot load ${url}`))
      document.head.append(script)
    })

  class IFrameWorker extends EventTarget {
    #frame = document.createElement("iframe")
    #ready

    constructor(url) {
      super()
      this.#frame.hidden = true
      this.#frame.title = "search"
      document.documentElement.append(this.#frame)
      const scope = this.#frame.contentWindow
      scope.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }))
      scope.importScripts = async (...urls) => {
        for (const each of urls) await load(scope.document, each)
      }
      this.#ready = load(scope.document, new URL(url, location.href).href)
      this.#ready.catch((error) => this.dispatchEvent(new ErrorEvent("error", { error })))
    }

    postMessage(data) {
      this.#ready.then(() =>
        this.#frame.contentWindow.dispatchEvent(new MessageEvent("message", { data }))
      )
    }

    terminate() {
      this.#frame.remove()
    }
  }

  window.IFrameWorker = IFrameWorker
  window.Worker = IFrameWorker
})()
