import Foundation
import Hummingbird
import Logging
import NIOCore

/// Serves what a responder answers at a host and a port; the public site and the desk are both served by one.
struct Listener<Responder: HTTPResponder>: Sendable
where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
  /// The name in the log: `avow.site`.
  let label: String
  let responder: Responder

  /// So many connections are served at once; further ones wait until one ends.
  ///
  /// Site and desk in one process must stay well below 1,350 with all other open files: with more, the start of a program (`Process.run`
  /// of Foundation as of Swift 6.3) may read beyond the end of its list of open files.
  let mostConnections: Int
  /// Seconds after which a connection on which nothing is asked ends.
  let idle: Int64

  /// Serves until the process is asked to stop (SIGTERM, SIGINT) or the task is cancelled, letting requests under way finish.
  func run(
    host: String, port: Int, onListening: @escaping @Sendable (_ port: Int) async -> Void
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
    var logger = Logger(label: label)
    logger.logLevel = logs
    return Application(
      responder: responder,
      server: .http1(configuration: .init(idleTimeout: .seconds(idle))),
      configuration: .init(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: .maximum(mostConnections, logger: logger)),
      onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) },
      logger: logger)
  }
}
