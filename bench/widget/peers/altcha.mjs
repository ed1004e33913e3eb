// altcha defines its element by being there.
import "altcha";
