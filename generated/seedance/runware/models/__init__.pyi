from . import seedance_1_0_pro as seedance_1_0_pro
from . import seedance_1_0_pro_fast as seedance_1_0_pro_fast
from . import seedance_1_5_pro as seedance_1_5_pro
from . import seedance_2_0 as seedance_2_0
from . import seedance_2_0_fast as seedance_2_0_fast
from . import seedance_2_0_mini as seedance_2_0_mini
from . import seedance_2_5 as seedance_2_5
from . import answers as answers
