public import AvowOperations
public import AvowStore
import Foundation

/// The desk as a site of its own, at an address of its own.
public struct DeskSite: Sendable {
  let responder: DeskResponder

  /// - Parameter cleaner: what takes the metadata out of files that outsiders send.
  ///
  /// Throws when the templates or the style sheet that ship with it cannot be read.
  public init(
    _ desk: Desk, record: RecordStore, door: DeskDoor = DeskDoor(), cleaner: CleanFile = CleanFile()
  )
    throws
  {
    let files = Bundle.module.bundleURL
    responder = DeskResponder(
      desk: desk, door: door,
      press: try DeskPress(
        templates: files.appending(path: "Templates/Desk"),
        assets: Assets(folder: files.appending(path: "Static"))),
      rooms: DeskRooms(
        desk: desk, record: record, base: door.base, site: door.site,
        outside: OutsideDoor(dice: desk.dice, cleaner: cleaner), idle: door.idle, longest: door.longest))
  }

  /// Serves until the process is asked to stop, letting requests under way finish.
  ///
  /// - Parameter onListening: called once with the port, when requests are answered.
  public func run(
    host: String, port: Int, onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) async throws {
    try await listener.run(host: host, port: port, onListening: onListening)
  }

  var listener: Listener<DeskResponder> {
    Listener(label: "avow.desk", responder: responder, mostConnections: 400, idle: 60)
  }
}
