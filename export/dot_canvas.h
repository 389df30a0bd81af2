#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

// Draws with the means of DOT: every shape becomes a node or an edge with its position, painted in the order of the
// calls. Points; x to the right, y downward. Ids are generated (n0, n1 ...); texts and tooltips may hold anything.

struct Point {
  double x = 0;
  double y = 0;
};
struct Box {
  double x = 0;  // of the left upper corner
  double y = 0;
  double width = 0;
  double height = 0;
};

enum class Align : std::uint8_t { left, center, right };
enum class Dash : std::uint8_t { solid, dashed, dotted };
enum class Head : std::uint8_t { none, hollow, filled };
enum class Mark : std::uint8_t { circle, triangle, diamond };

struct TextStyle {
  double size = 11;
  std::string_view color = "#1F2933";
  bool bold = false;
  Align align = Align::left;
};
struct Fill {
  std::string_view fill = "#FFFFFF";
  std::string_view stroke = {};  // the colour of the fill when empty
  double pen = 1;
  bool rounded = false;
  Dash dash = Dash::solid;
};
struct Stroke {
  std::string_view color = "#1F2933";
  double pen = 1;
  Dash dash = Dash::solid;
  Head head = Head::none;  // at the last point
};
// What a part of the picture answers to the pointer, and its names in the SVG.
struct Link {
  std::string id;
  std::string classes;
  std::string tooltip;
  std::string url;
};

class DotCanvas {
 public:
  DotCanvas();

  void text(Point at, std::string_view text,
            const TextStyle& style = {});  // one line; `at` is its left, middle or right
  void rect(const Box& box, const Fill& fill, const Link* link = nullptr);
  void mark(Point center, double size, Mark mark, std::string_view color, bool filled);
  // A straight line that steps over the given places; only horizontal lines step.
  void line(Point from, Point to, const Stroke& stroke, const std::vector<double>& hops = {});
  void hit(const Box& box, const Link& link);  // an invisible area over what was drawn

  // A place in the order of painting, and what was drawn after `since` put there, under what was drawn between.
  [[nodiscard]] std::size_t place() const { return out_.size(); }
  void put_under(std::size_t place, std::size_t since);

  // The whole graph. `title` becomes the picture's name.
  [[nodiscard]] std::string take(std::string_view title, double width, double height);

 private:
  void open(std::string_view shape, Point center, double width, double height);
  void link(const Link& link);
  void number(double v);
  void point(Point p);
  void begin_edge(Point from);
  void straight(Point& at, Point p);
  void hop(Point& at, double x, double side);
  void end_edge(const Stroke& stroke);
  void node_name();

  std::string out_;
  std::size_t nodes_ = 0;
};

inline constexpr double arrow_length = 9;

}  // namespace annals
