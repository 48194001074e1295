import Foundation

/// From longitude and latitude to a plane on which equal areas stay equal.
enum Projection: Sendable {
  /// The whole world: Equal Earth (Šavrič, Patterson and Jenny, 2018).
  case equalEarth
  /// Around a point: Lambert's azimuthal equal-area projection. The opposite side of the globe is not drawn.
  case around(Outlines.Point)

  /// In radii of the globe, y to the north; nil where the projection has no place for a point.
  func place(_ point: Outlines.Point) -> (x: Double, y: Double)? {
    let radians = Double.pi / 180
    let (longitude, latitude) = (point.longitude * radians, point.latitude * radians)
    switch self {
    case .equalEarth:
      let angle = asin(3.0.squareRoot() / 2 * sin(latitude))
      let square = angle * angle
      let sixth = square * square * square
      let stretch = 1.340264 - 3 * 0.081106 * square + sixth * (7 * 0.000893 + 9 * 0.003796 * square)
      return (
        2 * 3.0.squareRoot() * longitude * cos(angle) / (3 * stretch),
        angle * (1.340264 - 0.081106 * square + sixth * (0.000893 + 0.003796 * square))
      )
    case .around(let centre):
      let middle = centre.latitude * radians
      let away = longitude - centre.longitude * radians
      let cosine = sin(middle) * sin(latitude) + cos(middle) * cos(latitude) * cos(away)
      guard cosine > -0.5 else { return nil }
      let scale = (2 / (1 + cosine)).squareRoot()
      return (
        scale * cos(latitude) * sin(away),
        scale * (cos(middle) * sin(latitude) - sin(middle) * cos(latitude) * cos(away))
      )
    }
  }
}
