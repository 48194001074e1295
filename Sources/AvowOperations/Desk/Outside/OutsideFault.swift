/// Why a form of somebody who is not signed in is not taken yet, in a sentence. Nothing that was written is lost.
public enum OutsideFault: Error, CustomStringConvertible, Equatable {
  /// The ticket is none of ours, too old, or was used.
  case staleForm
  case tooEarly(seconds: Int)
  case tooMany(minutes: Int)
  case missing(String)
  case unreadable(String)
  case closed

  public var description: String {
    switch self {
    case .staleForm:
      "This form was open for too long, was sent already, or the desk was started anew. Nothing was taken. Your words "
        + "are still here; look through them and send again."
    case .tooEarly(let seconds):
      "Without scripts the desk takes forms slowly, to keep machines out. Wait \(seconds) seconds and send again; your "
        + "words are still here."
    case .tooMany(let minutes):
      "More is arriving than the desk takes at a time. Try again in \(minutes == 1 ? "a minute" : "\(minutes) minutes"); "
        + "your words are still here."
    case .missing(let what): "\(what) Nothing was taken yet."
    case .unreadable(let why): "\(why) Nothing was taken yet."
    case .closed: "This page takes no comments any more."
    }
  }
}
