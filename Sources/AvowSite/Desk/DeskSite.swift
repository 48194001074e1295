public import AvowOperations
public import AvowStore
import Foundation
import Hummingbird
import Logging
import NIOCore

/// The desk as a site of its own, at an address of its own.
public struct DeskSite: Sendable {
  let responder: DeskResponder

  /// - Parameter cleaner: what takes the metadata out of files that outsiders send.
  ///
  /// Throws when the templates or the style sheet that ship with it cannot be read.
  public init(_ desk: Desk, record: RecordStore, door: DeskDoor = DeskDoor(), cleaner: CleanFile = CleanFile())
    throws
  {
    let files = Bundle.module.bundleURL
    responder = DeskResponder(
      desk: desk, door: door,
      press: try DeskPress(
        templates: files.appending(path: "Templates/Desk"),
        assets: Assets(folder: files.appending(path: "Static"))),
      rooms: DeskRooms(
        desk: desk, record: record, base: door.base,
        outside: OutsideDoor(dice: desk.dice, cleaner: cleaner)))
  }

  /// Serves until the process is asked to stop, letting requests under way finish.
  ///
  /// - Parameter onListening: called once with the port, when requests are answered.
  public func run(
    host: String, port: Int, onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) async throws {
    do {
      try await application(host: host, port: port, onListening: onListening).runService()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw ServingFault.portTaken(host: host, port: port)
    } catch let error as IOError where error.errnoCode == EACCES {
      throw ServingFault.portForbidden(host: host, port: port)
    }
  }

  /// The application behind ``run(host:port:onListening:)``, which tests ask without a socket.
  func application(
    host: String = "127.0.0.1", port: Int = 0, logs: Logger.Level = .warning,
    onListening: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    var logger = Logger(label: "avow.desk")
    logger.logLevel = logs
    return Application(
      responder: responder,
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: .init(address: .hostname(host, port: port)),
      onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) },
      logger: logger)
  }
}
