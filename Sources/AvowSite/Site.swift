public import AvowStore
import Foundation

/// The public site of a record: pages, JSON and tables, read only.
///
/// ```swift
/// try await Site(store: store).run(host: "127.0.0.1", port: 8080) { port in print("listening on \(port)") }
/// ```
public struct Site: Sendable {
  let responder: SiteResponder

  /// - Parameters:
  ///   - cacheBytes: so many bytes of finished pages are held at most.
  ///   - patience: so long is a version of the record taken for current before the store is asked again.
  ///
  /// Throws when the templates or the style sheet that ship with the site cannot be read.
  public init(store: RecordStore, cacheBytes: Int = 64 << 20, patience: Duration = .milliseconds(100)) throws
  {
    let files = Bundle.module.bundleURL
    let assets = try Assets(folder: files.appending(path: "Static"))
    responder = SiteResponder(
      room: ReadingRoom(store, patience: patience), cache: PageCache(limit: cacheBytes),
      press: try Press(templates: files.appending(path: "Templates"), assets: assets))
  }

  /// Serves until the process is asked to stop (SIGTERM, SIGINT), letting requests under way finish.
  ///
  /// - Parameters:
  ///   - port: 0 lets the system choose one.
  ///   - onListening: called once with the port, when requests are answered.
  public func run(
    host: String, port: Int, onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) async throws {
    try await listener.run(host: host, port: port, onListening: onListening)
  }

  var listener: Listener<SiteResponder> {
    Listener(label: "avow.site", responder: responder, mostConnections: 800, idle: 20)
  }
}
