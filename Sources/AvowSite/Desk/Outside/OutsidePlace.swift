import AvowRecord

/// The addresses of the desk that need no sign-in.
enum OutsidePlace: Hashable, Sendable {
  /// Where something is sent: a warning, a measure, a correction.
  case submit
  /// Where it is followed up with the code of a receipt.
  case receipt

  var path: String {
    switch self {
    case .submit: "/submit"
    case .receipt: "/receipt"
    }
  }

  /// Nil when there is no such place; takes path components.
  init?(_ path: [String]) {
    switch path {
    case ["submit"]: self = .submit
    case ["receipt"]: self = .receipt
    default: return nil
    }
  }
}
