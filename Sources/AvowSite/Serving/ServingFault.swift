/// Why the site cannot start, in a sentence with what to do next.
public enum ServingFault: Error, CustomStringConvertible, Sendable {
  case portTaken(host: String, port: Int)
  case portForbidden(host: String, port: Int)
  case template(String, String)

  public var description: String {
    switch self {
    case .portTaken(let host, let port):
      "Another program listens on \(host), port \(port). Choose another port with --port, or stop that "
        + "program."
    case .portForbidden(let host, let port):
      "The system does not allow listening on \(host), port \(port). Choose a port above 1023 with --port."
    case .template(let name, let why):
      "The template \(name) of the site cannot be used: \(why). Install Avow again."
    }
  }
}
